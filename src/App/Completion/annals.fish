# Completes command lines of annals in fish: annals completion fish > ~/.config/fish/completions/annals.fish
function __annals_candidates
    set -l line (commandline -cp | string replace -r '^\s*\S+\s' '')
    set -l candidates (annals "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null </dev/null)
    if test (count $candidates) -gt 0
        printf '%s\n' $candidates
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c annals -f -a '(__annals_candidates)'
