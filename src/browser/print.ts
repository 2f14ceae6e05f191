export function printPage(): void {
  print();
}
