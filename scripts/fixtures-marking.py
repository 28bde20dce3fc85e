"""Part of `npm run fixtures`: workbooks with all that must outlive being marked, by openpyxl. Usage: fixtures-marking.py FOLDER"""

import sys
from base64 import b64decode
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

# One pixel.
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


def workbook():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime(2024, 4, 5)
    works = book.active
    works.title = "Obras"
    for row in [
        ("id", "title", "status", "budget/amount/amount", "updated"),
        ("oc4ids-bu3kcz-01", "Puente «Ñandú» & accesos", "en obra", 1500000.5, datetime(2024, 4, 5)),
        ("oc4ids-bu3kcz-02", "Escuela 14", "hecho", 0, None),
        ("oc4ids-bu3kcz-03", "Hospital", "identification", "=D2*2", None),
    ]:
        works.append(row)
    works["A1"].font = Font(bold=True, color="FF084845")
    works["B2"].alignment = Alignment(wrap_text=True, vertical="top")
    works["C3"].fill = PatternFill("solid", fgColor="FFE2F1EF")
    works["E2"].number_format = "dd/mm/yyyy"
    works["D2"].number_format = "#,##0.00"
    works.column_dimensions["B"].width = 42
    works.row_dimensions[2].height = 33
    works.freeze_panes = "B2"
    works["C2"].comment = Comment("¿Es el código correcto?", "Ana")
    works["B4"].comment = Comment("Falta el acta", "Luis")
    codes = DataValidation(type="list", formula1='"identification,preparation"', allow_blank=True)
    works.add_data_validation(codes)
    codes.add("C2:C9")
    works.conditional_formatting.add("D2:D4", CellIsRule(operator="greaterThan", formula=["1000"], font=Font(bold=True)))
    works.conditional_formatting.add("D2:D4", DataBarRule("min", None, "max", None, color="FF0B5E5A"))
    works.add_table(Table(displayName="Obras_1", ref="A1:E4"))
    works.print_title_rows = "1:1"
    chart = BarChart()
    chart.add_data(Reference(works, min_col=4, min_row=1, max_row=4), titles_from_data=True)
    works.add_chart(chart, "G2")
    picture = Image(BytesIO(PIXEL))
    works.add_image(picture, "G20")

    parties = book.create_sheet("Partes involucradas")
    parties.append(("id", "parties/0/id", "parties/0/name"))
    parties.append(("oc4ids-bu3kcz-01", "PY-1", "Municipalidad de Itá"))
    parties.merge_cells("A4:C4")
    parties["A4"] = "Fuente: registro"

    hidden = book.create_sheet("Listas")
    hidden.sheet_state = "hidden"
    hidden.append(("identification",))
    names = book.defined_names
    # A list until 3.0, a dictionary since.
    (names.append if hasattr(names, "append") else names.add)(DefinedName("codigos", attr_text="Listas!$A$1:$A$1"))
    book.active = 1
    return book


if __name__ == "__main__":
    workbook().save(Path(sys.argv[1]) / "openpyxl.xlsx")
