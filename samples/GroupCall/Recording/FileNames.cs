using ZegoCallKit;

namespace GroupCall.Recording;

/// <summary>Names recordings: <c>alice-bob.wav</c> is what alice received of bob, <c>alice-bob-2.wav</c> the next unbroken stretch of it.</summary>
internal sealed class FileNames(string folder)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>How many names have been given.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _used.Values.Sum();
            }
        }
    }

    /// <summary>A name that was not given before.</summary>
    public string Next(string listener, StreamId stream, string extension)
    {
        lock (_gate)
        {
            var pair = $"{listener}-{stream}";
            var key = $"{pair}.{extension}";
            var number = _used[key] = _used.GetValueOrDefault(key) + 1;
            return Path.Join(folder, number == 1 ? key : $"{pair}-{number}.{extension}");
        }
    }
}
