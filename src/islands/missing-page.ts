import { mendAddress } from '#browser/mended-address.ts';

/** Shows the notice, where the page is missing only because its address was changed on the way. */
export function offerMended(notice: HTMLElement | null): void {
  const link = notice?.querySelector('a');
  const mended = mendAddress();
  if (!notice || !link || !mended) return;
  notice.hidden = false;
  link.href = mended.address;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    mended.open();
  });
}
