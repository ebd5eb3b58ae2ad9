using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Hosting;

namespace Annals.Rendering.Offline;

/// <summary>
/// What a reader keeps to read a work without network: a list of the files that every work needs, one for each work, and one of these lists
/// with their ids, by which the worker (theme/js/sw.js) knows in one small question whether anything that it keeps has changed. They are
/// made of what has been written, as the list of checksums is.
/// </summary>
public static class OfflineLists
{
    private const int Digits = 16;

    /// <param name="files">Those that were written; of the search index's fragments the content is asked for once more.</param>
    /// <param name="written">All that the site is made of so far.</param>
    public static ImmutableArray<OutputFile> Of(Publication publication, IEnumerable<OutputFile> files, IEnumerable<WrittenFile> written)
    {
        var fragments = files
            .Where(f => f.Path.StartsWith("pagefind/fragment/", StringComparison.Ordinal))
            .AsParallel()
            .Select(f => (f.Path, Address: SearchFragment.AddressOf(f.Content())))
            .ToDictionary(f => f.Path, f => f.Address, StringComparer.Ordinal);
        var kept = new KeptFiles(publication, fragments.GetValueOrDefault);
        var site = new List<WrittenFile>();
        var works = publication.Works.ToDictionary(w => w.Slug, _ => new List<WrittenFile>());
        foreach (var file in written.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (kept.WorksOf(file.Path) is not { } of)
                continue;
            if (of.IsEmpty)
                site.Add(file);
            foreach (var work in of)
                works[work].Add(file);
        }

        var siteList = KeptList.Of(site);
        var workLists = publication.Works.Select(w => (w.Slug, List: KeptList.Of(works[w.Slug]))).ToImmutableArray();
        return
        [
            File(Addresses.OfflineSite, siteList.Write),
            .. workLists.Select(w => File(Addresses.OfflineWork(w.Slug), w.List.Write)),
            File(
                Addresses.OfflineLists,
                json =>
                {
                    json.WritePropertyName("site");
                    siteList.WriteHead(json);
                    json.WriteStartObject("works");
                    foreach (var (slug, list) in workLists)
                    {
                        json.WritePropertyName(slug.Value);
                        list.WriteHead(json);
                    }
                    json.WriteEndObject();
                }
            ),
        ];
    }

    private static OutputFile File(UrlPath address, Action<Utf8JsonWriter> write) =>
        OutputFile.Written(
            address.File,
            to =>
            {
                using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            }
        );

    /// <summary>One list.</summary>
    /// <param name="Id">The same as long as all its files are.</param>
    private sealed record KeptList(string Id, long Bytes, ImmutableArray<WrittenFile> Files)
    {
        public static KeptList Of(IReadOnlyList<WrittenFile> files)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n"));
                hash.AppendData(file.Sha256);
            }
            return new(Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits], files.Sum(f => f.Length), [.. files]);
        }

        public void WriteHead(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteNumber("bytes", Bytes);
            json.WriteEndObject();
        }

        /// <summary>
        /// The addresses as the site's pages write them, from the site's folder on, each with the begin of its sha256; nothing for those
        /// whose names change with their bytes.
        /// </summary>
        public void Write(Utf8JsonWriter json)
        {
            json.WriteString("id", Id);
            json.WriteStartObject("files");
            foreach (var file in Files)
                json.WriteString(AddressOf(file.Path), Forever.Holds(file.Path) ? "" : Convert.ToHexStringLower(file.Sha256)[..Digits]);
            json.WriteEndObject();
        }

        private static string AddressOf(string path)
        {
            const string Index = "index.html";
            var address =
                path == Index ? ""
                : path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length]
                : path;
            return string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
        }
    }
}
