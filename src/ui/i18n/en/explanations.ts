import type { Explanations } from '../explanation.ts';

export const explanationsEn: Explanations = {
  'review.type': {
    why: 'Programs that add up amounts or sort by date can only do so if every value is of the kind that the standard gives the field. One word in place of a number, and a total is wrong or missing.',
    wrong: [['Amount', '2.5 million']],
    right: [['Amount', '2500000']],
  },
  'review.required': {
    why: 'These few fields are what everything else hangs on: without them nobody can tell which project, document or organization an entry is about.',
    wrong: [
      ['Identifier', ''],
      ['Project title', 'River bridge'],
    ],
    right: [
      ['Identifier', 'oc4ids-bu3kcz-002'],
      ['Project title', 'River bridge'],
    ],
  },
  'review.too_short': {
    why: 'A field that is there but empty looks as if something were known. Who counts how complete the data is counts it as filled in.',
    wrong: [['Project title', '(an empty text)']],
    right: [['Project title', 'River bridge']],
  },
  'review.minimum': {
    why: 'A number below what is possible is mostly a slip of the keyboard, and it distorts every sum and average that it goes into.',
    wrong: [['Payment frequency (days)', '-30']],
    right: [['Payment frequency (days)', '30']],
  },
  'review.pattern': {
    why: 'The standard asks for one way of writing here, so that programs can read it without guessing.',
    wrong: [['version', 'v0.9.5']],
    right: [['version', '0.9']],
  },
  'review.format': {
    why: 'Is 05/04/2024 in April or in May? Dates, web and e-mail addresses that are all written in one way can be compared, sorted and opened in every country.',
    wrong: [['Last updated', '05/04/2024']],
    right: [['Last updated', '2024-04-05T00:00:00Z']],
  },
  'review.schema': {
    why: 'The schema says what belongs in each field. Programs that were made for it may stop at what does not fit.',
    wrong: [['Project sector', 'transport, water']],
    right: [['Project sector', 'transport;water']],
  },
  'review.repeated_id': {
    why: 'An id names one thing. If two entries share it, programs take them for one: they keep the later one, or mix the two.',
    wrong: [
      ['ID', '1'],
      ['ID', '1'],
    ],
    right: [
      ['ID', '1'],
      ['ID', '2'],
    ],
  },
  'review.repeated_item': {
    why: 'What stands in a list twice is counted twice.',
    wrong: [['Project sector', 'transport;transport']],
    right: [['Project sector', 'transport']],
  },
  'review.code_closed': {
    why: 'Codes are the same in all countries and languages; people see them in their own words. Who filters by “implementation” does not find a project that says “In progress”.',
    wrong: [['Status', 'In progress']],
    right: [['Status', 'implementation']],
  },
  'review.code_open': {
    why: 'A code of your own is allowed here, but nobody else knows it. Where a code of the standard means the same, your data can be compared with that of others.',
    wrong: [['Project sector', 'Schools']],
    right: [['Project sector', 'education']],
  },
  'review.additional_field': {
    why: 'You may publish more than the standard asks for. But programs do not know such a field: if the standard has a field for the same thing, what stands here is not found.',
    wrong: [['Projct title', 'River bridge']],
    right: [['Project title', 'River bridge']],
  },
  'review.empty_value': {
    why: 'An empty value says neither yes nor no. If the field is left out, it is clear that nothing was published.',
    wrong: [['Project description', '(an empty text)']],
    right: [['Project description', 'Replacement of the old bridge']],
  },
  'review.missing_currency': {
    why: 'An amount without a currency cannot be compared with any other: 2,500,000 may be a house or a motorway.',
    wrong: [
      ['Amount', '2500000'],
      ['Currency', ''],
    ],
    right: [
      ['Amount', '2500000'],
      ['Currency', 'USD'],
    ],
  },
  'review.unknown_organization': {
    why: 'Address, contact and role of an organization stand once, among the parties. An id that is not there leads nowhere.',
    wrong: [
      ['Public authority: ID', 'GB-LAC-7'],
      ['Parties: ID', 'GB-LAC-1'],
    ],
    right: [
      ['Public authority: ID', 'GB-LAC-1'],
      ['Parties: ID', 'GB-LAC-1'],
    ],
  },
  'review.project_prefix': {
    why: 'Many publishers number their projects 1, 2, 3. With a registered prefix before it, an id means one project in the whole world, and data of several publishers can be put together.',
    wrong: [['Identifier', '002']],
    right: [['Identifier', 'oc4ids-bu3kcz-002']],
  },
  'review.missing_id': {
    why: 'With an id, an entry can be recognised when you publish again: what was changed, what is new, what was removed.',
    wrong: [
      ['ID', ''],
      ['Name', 'Ministry of Works'],
    ],
    right: [
      ['ID', 'GB-GOV-12'],
      ['Name', 'Ministry of Works'],
    ],
  },
  'review.moved_field': {
    why: 'The standard has moved this field. Programs for the present version look for it in its new place only.',
    wrong: [['budget/budgetBreakdown/0/amount/amount', '1000']],
    right: [['budget/budgetBreakdowns/0/budgetBreakdown/0/amount/amount', '1000']],
  },
  'review.dates_reversed': {
    why: 'A period that ends before it begins has a negative length, which upsets all that is worked out from it, such as delays.',
    wrong: [
      ['Start date', '2024-06-01T00:00:00Z'],
      ['End date', '2023-06-01T00:00:00Z'],
    ],
    right: [
      ['Start date', '2023-06-01T00:00:00Z'],
      ['End date', '2024-06-01T00:00:00Z'],
    ],
  },
  'review.date_far': {
    why: 'A date such as 0204 or 9999 is mostly a typing slip, or stands for “not known”. On a time line it pushes everything else aside.',
    wrong: [['End date', '0204-06-01T00:00:00Z']],
    right: [['End date', '2024-06-01T00:00:00Z']],
  },
  'review.duration_differs': {
    why: 'The same length is said twice, in two ways. People who read one and people who read the other come to different results.',
    wrong: [
      ['Start date', '2024-01-01T00:00:00Z'],
      ['End date', '2024-01-31T00:00:00Z'],
      ['Duration (days)', '300'],
    ],
    right: [
      ['Start date', '2024-01-01T00:00:00Z'],
      ['End date', '2024-01-31T00:00:00Z'],
      ['Duration (days)', '30'],
    ],
  },
  'review.coordinates_outside': {
    why: 'There is no such place, so the project cannot be shown on a map. Often the numbers are metres of a national grid, not degrees.',
    wrong: [['Coordinates', '477823;1551040']],
    right: [['Coordinates', '-87.21;14.09']],
  },
  'review.coordinates_swapped': {
    why: 'On a map, the project would appear in another country, or in the sea. GeoJSON names the longitude first, other programs the latitude.',
    wrong: [['Coordinates', '14.09;-87.21']],
    right: [['Coordinates', '-87.21;14.09']],
  },
  'review.amount_not_positive': {
    why: 'A zero that stands for “not known” pulls every average down, and makes a project look as if it cost nothing.',
    wrong: [['Amount', '0']],
    right: [['Amount', '2500000']],
  },
  'review.amount_out_of_proportion': {
    why: 'One amount that is a thousand times too large hides all others in a total or a chart.',
    wrong: [
      ['Budget: Amount', '2500'],
      ['Contract value: Amount', '2400000'],
    ],
    right: [
      ['Budget: Amount', '2500000'],
      ['Contract value: Amount', '2400000'],
    ],
  },
  'review.placeholder': {
    why: 'To a program, “N/A” is a description like any other. Who counts how complete the data is counts it as filled in.',
    wrong: [['Project description', 'N/A']],
    right: [['Project description', '']],
  },
  'review.later_field': {
    why: 'A field that a version does not know is an additional field there. Programs that read that version do not look for it.',
    wrong: [
      ['Standard', 'OC4IDS 0.9.3'],
      ['Benefits: Title', 'Less flooding'],
    ],
    right: [
      ['Standard', 'OC4IDS 0.9.5'],
      ['Benefits: Title', 'Less flooding'],
    ],
  },
  'review.date_to_come': {
    why: 'What is done has a date that has passed. A date still to come makes people believe that a contract was signed or a document published.',
    wrong: [['Date signed', '2062-03-01T00:00:00Z']],
    right: [['Date signed', '2026-03-01T00:00:00Z']],
  },
  'review.not_a_link': {
    why: 'People want to open the document. A path on your own computer, or an address without https://, takes them nowhere.',
    wrong: [['URL', 'C:\\Documents\\contract.pdf']],
    right: [['URL', 'https://example.org/contract.pdf']],
  },
  'review.role_missing': {
    why: 'The roles of an organization stand among the parties. Who looks there for all suppliers or funders does not find this one.',
    wrong: [
      ['Public authority: ID', 'GB-LAC-1'],
      ['Parties: Roles', ''],
    ],
    right: [
      ['Public authority: ID', 'GB-LAC-1'],
      ['Parties: Roles', 'publicAuthority'],
    ],
  },
  'review.outside_country': {
    why: 'On a map, the project would appear in another country, or in the sea. Mostly a sign is missing, or longitude and latitude changed places.',
    wrong: [
      ['Country', 'HN'],
      ['Coordinates', '87.21;14.09'],
    ],
    right: [
      ['Country', 'HN'],
      ['Coordinates', '-87.21;14.09'],
    ],
  },
  'header.additional': {
    why: 'The header decides where a value goes. Under a header that is no field of the standard it is kept, but programs do not look for it there.',
    wrong: [['Projct title', 'River bridge']],
    right: [['Project title', 'River bridge']],
  },
  'header.ambiguous': {
    why: 'Several fields have this title, and only you know which one is meant. The field path, or the title with that of its group before it, says it without doubt.',
    wrong: [['Amount', '2500000']],
    right: [['budget/amount/amount', '2500000']],
  },
  'header.duplicate': {
    why: 'Two columns for one field can say two things about the same project, and only one of them can be kept.',
    wrong: [
      ['Project title', 'River bridge'],
      ['Project title', 'Bridge, phase 2'],
    ],
    right: [
      ['Project title', 'River bridge'],
      ['Project description', 'Bridge, phase 2'],
    ],
  },
  'cell.not_a_number': {
    why: 'Nobody can add up words. A number with its currency or its unit in the same cell is text to a program.',
    wrong: [['Amount', 'about 2.5 million']],
    right: [['Amount', '2500000']],
  },
  'cell.not_an_integer': {
    why: 'Here something is counted, such as days or tenderers, and there is no half of it.',
    wrong: [['Number of tenderers', '3.5']],
    right: [['Number of tenderers', '3']],
  },
  'cell.not_a_boolean': {
    why: 'The field knows yes and no only. What says anything else cannot be counted as either.',
    wrong: [['Concessional', 'perhaps']],
    right: [['Concessional', 'true']],
  },
  'cell.date_in_number': {
    why: 'Spreadsheet programs turn what looks like a date into one: 3-4 becomes the 3rd of April. The number that was meant is then gone.',
    wrong: [['Amount', '2024-04-05']],
    right: [['Amount', '3.4']],
  },
  'cell.conflict': {
    why: 'Rows with the same id are about the same thing. If they say different things about it, only one can be right.',
    wrong: [
      ['Identifier', 'oc4ids-bu3kcz-002'],
      ['Status', 'implementation, and in another row completion'],
    ],
    right: [
      ['Identifier', 'oc4ids-bu3kcz-002'],
      ['Status', 'implementation'],
    ],
  },
  'cell.error_value': {
    why: 'The cell holds a message of the spreadsheet program instead of a value: a formula could not be worked out.',
    wrong: [['Amount', '#REF!']],
    right: [['Amount', '2500000']],
  },
  'cell.formula_without_result': {
    why: 'The file holds the formula, but not what came out. Only a spreadsheet program works it out, and saves it.',
    wrong: [['Amount', '=A2+B2']],
    right: [['Amount', '2500000']],
  },
};
