/** Names of invented people, and towns with the code of their region. */
export const givenNames: readonly string[] =
  'Anna Oksana Ben Taras Carol Iryna David Olena Emma Petro Fiona Halyna George Ihor Helen Larysa'.split(' ');

/** Seven and their number share no factor, so that no two people of some hundreds bear one name. */
export const surnames: readonly string[] =
  'Bell Kovalenko Moss Shevchuk Hill Bondar Reed Tkach Lane Melnyk Frost Koval Marsh Lysenko Webb Rudenko Cross Savchuk Dale Marchuk Stone Polishchuk Hurst Kravets Pike Moroz Nash'.split(
    ' ',
  );

export const towns: readonly (readonly [town: string, region: string])[] = [
  ['Norwich', 'TLH'],
  ['Суми', 'UA-59'],
  ['Leeds', 'TLE'],
  ['Lviv', 'UA-46'],
  ['Swansea', 'TLL'],
  ['Полтава', 'UA-53'],
  ['Glasgow', 'TLM'],
  ['Rivne', 'UA-56'],
  ['Exeter', 'TLK'],
  ['Чернігів', 'UA-74'],
  ['Nottingham', 'TLF'],
  ['Kherson', 'UA-65'],
  ['Leicester', 'TLF'],
];
