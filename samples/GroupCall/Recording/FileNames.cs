using ZegoCallKit;

namespace GroupCall.Recording;

/// <summary>
/// Names recordings: <c>alice-bob.wav</c> is what alice received from bob, and <c>alice-bob-2.wav</c> the next contiguous part. The publisher chooses the stream's id, so
/// characters that are not harmless are escaped.
/// </summary>
internal sealed class FileNames(string folder)
{
    private readonly Lock _gate = new();
    private readonly string _folder = Path.GetFullPath(folder);

    // On file systems that ignore case, two streams whose ids differ only in case would share a file.
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a name that has not been returned before.</summary>
    public string Next(string listener, string stream, string extension)
    {
        var pair = $"{ForeignText.ToFileName(listener)}-{ForeignText.ToFileName(stream)}";
        lock (_gate)
        {
            var name = $"{pair}.{extension}";
            for (var number = 2; !_used.Add(name); number++)
            {
                name = $"{pair}-{number}.{extension}";
            }

            var path = Path.GetFullPath(Path.Join(_folder, name));
            return string.Equals(Path.GetDirectoryName(path), Path.TrimEndingDirectorySeparator(_folder), StringComparison.Ordinal)
                ? Path.Join(folder, name)
                : throw new InvalidOperationException($"'{name}' would be outside the recording folder.");
        }
    }
}
