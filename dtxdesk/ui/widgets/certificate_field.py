"""Where a shared database is chosen: the certificate file that its server is verified by."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtxdesk.paths import DataPaths
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.file_field import FileField


class CertificateField(FileField):
    """Empty where the server's certificate is from an authority that the computer trusts."""

    def __init__(self, paths: DataPaths, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("CertificateField", "Certificate of the server"),
            (
                translate("CertificateField", "Certificates (*.pem *.crt *.cer)"),
                translate("CertificateField", "All files (*)"),
            ),
            paths.kept,
            parent,
        )
        self.setPlaceholderText(translate("CertificateField", "Usually none"))
