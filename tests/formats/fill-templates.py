"""Fills in templates as a person would: the worked example of each sheet, in the first row below the guide.

Arguments: a JSON file with the values of the package by path, then pairs of files, from and to. Prints what openpyxl finds in each.
"""

import datetime
import json
import re
import sys

import openpyxl
from openpyxl.utils import get_column_letter

LABELS = {"Example", "Ejemplo"}


def typed(text, number_format):
    if number_format in ("#,##0.00", "0", "General"):
        return float(text)
    if number_format == "yyyy-mm-dd" and re.fullmatch(r"\d{4}-\d\d-\d\d(T00:00:00Z)?", text):
        return datetime.datetime.fromisoformat(text[:10])
    return text


def fill(sheet, package):
    if sheet.title == "Meta":
        for row in range(1, sheet.max_row + 1):
            if sheet.cell(row, 1).value in package:
                sheet.cell(row, 2).value = package[sheet.cell(row, 1).value]
        return
    examples = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value in LABELS]
    for row in examples:
        for column in range(2, sheet.max_column + 1):
            text = sheet.cell(row, column).value
            if text is None:
                continue
            cell = sheet.cell(row + 2, column)
            # A cell that is not there yet has the format of its column, in every program.
            cell.number_format = sheet.column_dimensions[get_column_letter(column)].number_format
            cell.value = typed(text[2:], cell.number_format)


def of_sheet(sheet):
    letters = [get_column_letter(column) for column in range(1, sheet.max_column + 1)]
    return {
        "state": sheet.sheet_state,
        "panes": sheet.freeze_panes,
        "tab": sheet.sheet_properties.tabColor.rgb,
        "formats": [sheet.column_dimensions[each].number_format for each in letters],
        "widths": [sheet.column_dimensions[each].width for each in letters],
        "notes": {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment},
        "choices": [
            [str(each.sqref), each.formula1, each.errorStyle or "stop", each.error]
            for each in sheet.data_validations.dataValidation
        ],
        "fills": {cell.coordinate: cell.fill.fgColor.rgb for cell in sheet[3] if cell.fill.fill_type == "solid"},
    }


package = json.load(open(sys.argv[1], encoding="utf-8"))
found = []
for source, target in zip(sys.argv[2::2], sys.argv[3::2]):
    book = openpyxl.load_workbook(source)
    found.append({sheet.title: of_sheet(sheet) for sheet in book.worksheets})
    for sheet in book.worksheets:
        fill(sheet, package)
    book.save(target)
print(json.dumps(found))
