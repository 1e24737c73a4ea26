; The installer for Windows: one folder for this user or for everybody, no service, nothing at start-up.
; makensis -DVERSION=0.1.0 -DFOLDER=dist\kesra-desktop -DICON=build\kesra-desktop.ico -DOUT=dist\kesra-desktop-0.1.0.exe
Unicode true
Target amd64-unicode ; a 32-bit installer would look into the wrong half of the registry
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Kesra Desktop"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\KesraDesktop"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Kesra Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user ; a clerk has no administrator's password
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\kesra-desktop.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString Running ${LANG_INDONESIAN} "Kesra Desktop sedang terbuka. Tutup dahulu, lalu ulangi."
LangString Running ${LANG_ENGLISH} "Kesra Desktop is open. Close it first, then try again."

; A program file that is in use cannot be opened for writing.
!macro StopIfOpen
  IfFileExists "$INSTDIR\kesra-desktop.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\kesra-desktop.exe" a
  IfErrors 0 notused
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
  SetErrorLevel 1
  Quit
  notused:
  FileClose $0
  closed:
!macroend

Section "Program"
  !insertmacro StopIfOpen
  RMDir /r "$INSTDIR\_internal" ; what an older version left; the data lie elsewhere
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Kesra Desktop.lnk" "$INSTDIR\kesra-desktop.exe"
  CreateShortcut "$DESKTOP\Kesra Desktop.lnk" "$INSTDIR\kesra-desktop.exe"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\kesra-desktop.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; Removing the program never removes the office's data: those lie in %LOCALAPPDATA%\kesra-desktop.
Section "Uninstall"
  !insertmacro StopIfOpen
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\kesra.exe"
  Delete "$INSTDIR\kesra-desktop.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kesra Desktop.lnk"
  Delete "$DESKTOP\Kesra Desktop.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
