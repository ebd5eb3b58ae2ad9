# Completes command lines of annals in PowerShell: annals completion pwsh | Out-String | Invoke-Expression in $PROFILE.
Register-ArgumentCompleter -Native -CommandName annals -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # The cursor's place is counted from the line's beginning, where other commands may stand.
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $line = $commandAst.ToString().PadRight($length).Substring(0, $length) -replace '^\s*\S+\s', ''
    annals "[suggest:$($line.Length)]" $line 2>$null | Where-Object {
        # Options only for who begins one.
        $_.StartsWith($wordToComplete, [StringComparison]::Ordinal) -and ($wordToComplete.StartsWith('-') -or -not $_.StartsWith('-'))
    } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
