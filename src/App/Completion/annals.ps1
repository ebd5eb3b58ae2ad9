# Completes command lines of annals in PowerShell: annals completion pwsh | Out-String | Invoke-Expression in $PROFILE.
Register-ArgumentCompleter -Native -CommandName annals -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString().PadRight($cursorPosition).Substring(0, $cursorPosition) -replace '^\s*\S+\s', ''
    annals "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
