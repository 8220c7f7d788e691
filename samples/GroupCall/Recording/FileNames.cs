using ZegoCallKit;

namespace GroupCall.Recording;

/// <summary>
/// Names recordings: <c>alice-bob.wav</c> is what alice received of bob, <c>alice-bob-2.wav</c> the next unbroken stretch of it. Whoever publishes chooses the stream's id, so only what is
/// harmless goes into a name as it is.
/// </summary>
internal sealed class FileNames(string folder)
{
    private readonly Lock _gate = new();
    private readonly string _folder = Path.GetFullPath(folder);

    // Systems that do not tell capitals from small letters would put two streams into one file.
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a name that was not given before.</summary>
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
                : throw new InvalidOperationException($"'{name}' would lie outside of the folder of the recordings.");
        }
    }
}
