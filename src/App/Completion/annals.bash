# Completes command lines of annals in bash: eval "$(annals completion bash)" in ~/.bashrc.
_annals() {
    local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} candidate
    line=${line#*[[:space:]]}
    COMPREPLY=()
    while IFS= read -r candidate; do
        # Options only for who begins one.
        [[ $candidate == -* && $word != -* ]] && continue
        [[ $candidate == "$word"* ]] && COMPREPLY+=("$candidate")
    done < <(annals "[suggest:${#line}]" "$line" 2>/dev/null </dev/null)
}
complete -o default -F _annals annals
