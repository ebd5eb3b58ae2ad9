#compdef annals
# Completes command lines of annals in zsh: eval "$(annals completion zsh)" in ~/.zshrc, behind compinit; or as the file _annals in a folder of fpath.
_annals() {
    local line="${(j: :)words[2,CURRENT]}"
    local -a candidates
    candidates=(${(f)"$(annals "[suggest:${#line}]" "$line" 2>/dev/null </dev/null)"})
    # Options only for who begins one.
    [[ $words[CURRENT] == -* ]] || candidates=(${candidates:#-*})
    if (( ${#candidates} )); then
        compadd -a candidates
    else
        _files
    fi
}
if [[ ${funcstack[1]} == _annals ]]; then
    _annals "$@"
else
    compdef _annals annals
fi
