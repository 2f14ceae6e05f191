import fc from 'fast-check';

const unit = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.nat(0xffff),
  fc.constantFrom(0, 0x0a, 0x2028, 0xd83d, 0xdc4d, 0xfeff),
);

/**
 * Whatever a text may hold, half characters included. The library's own kind of it (`binary`) takes
 * seconds to prepare.
 */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  return fc.string({ unit: unit.map((code) => String.fromCharCode(code)), maxLength });
}
