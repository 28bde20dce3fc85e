"""What openpyxl finds in workbooks, as JSON: one object for each file that is named."""

import json
import sys

import openpyxl


def contents(path):
    book = openpyxl.load_workbook(path, keep_vba=path.endswith("m"))
    names = book.defined_names
    names = [each.name for each in names.definedName] if hasattr(names, "definedName") else list(names)
    return {"names": sorted(names), "sheets": {sheet.title: of_sheet(sheet) for sheet in book.worksheets}}


def of_sheet(sheet):
    cells = [cell for row in sheet.iter_rows() for cell in row]
    return {
        "state": sheet.sheet_state,
        "panes": sheet.freeze_panes,
        "values": {cell.coordinate: str(cell.value) for cell in cells if cell.value is not None},
        "formats": {cell.coordinate: [cell.number_format, cell.font.b, cell.alignment.wrap_text] for cell in cells},
        "fills": {cell.coordinate: cell.fill.fgColor.rgb for cell in cells if cell.fill.fill_type == "solid"},
        "notes": {cell.coordinate: cell.comment.text for cell in cells if cell.comment},
        "links": {cell.coordinate: cell.hyperlink.location for cell in cells if cell.hyperlink},
        "widths": {letters: column.width for letters, column in sheet.column_dimensions.items()},
        "heights": {number: row.height for number, row in sheet.row_dimensions.items() if row.height},
        "merged": sorted(str(each) for each in sheet.merged_cells.ranges),
        "conditions": sum(len(each.rules) for each in sheet.conditional_formatting),
        "validations": len(sheet.data_validations.dataValidation),
        "tables": list(sheet.tables),
        "charts": len(sheet._charts),
        "pictures": len(sheet._images),
    }


print(json.dumps([contents(path) for path in sys.argv[1:]]))
