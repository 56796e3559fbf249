; The program registers igarage:// when it starts; it is taken away with the program, and not by an update of it.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\igarage"
  ${endIf}
!macroend
