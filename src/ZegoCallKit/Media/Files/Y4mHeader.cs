using System.Globalization;
using System.Text;

namespace ZegoCallKit.Media.Files;

/// <summary>Represents the first line of a Y4M file.</summary>
/// <param name="Format">The size and the rate of the frames, always I420.</param>
/// <param name="IsFullRange">Whether the file uses full range (0 to 255) instead of limited range (16 to 235, 16 to 240).</param>
/// <param name="Length">The length of the line in bytes, including its end.</param>
internal sealed record Y4mHeader(VideoFormat Format, bool IsFullRange, int Length)
{
    public const string Supported = "YUV4MPEG2, 8-bit 4:2:0, 1x1 to 16384x16384, up to 1000 frames per second";
    public const string Magic = "YUV4MPEG2";

    /// <summary>The longest header or frame line that is read.</summary>
    public const int MaxLine = 1024;

    // All of these are 8-bit 4:2:0 in the same layout; they differ in where a color sample lies between the pixels.
    private static readonly string[] ColorSpaces = ["420", "420jpeg", "420mpeg2", "420paldv"];

    public static Y4mHeader Read(FileStream stream, string path)
    {
        Span<byte> bytes = stackalloc byte[(int)Math.Min(MaxLine, stream.Length)];
        MediaFile.ReadExactly(stream, bytes, path, Supported);
        if (!bytes.StartsWith("YUV4MPEG2 "u8))
        {
            throw Bad(path, "it is not a Y4M file");
        }

        var end = bytes.IndexOf((byte)'\n');
        if (end < 0)
        {
            throw Bad(path, "its header line has no end");
        }

        var format = Parse(Encoding.ASCII.GetString(bytes[..end]), path, out var isFullRange);
        return new(format, isFullRange, end + 1);
    }

    private static VideoFormat Parse(string line, string path, out bool isFullRange)
    {
        isFullRange = false;
        var width = 0;
        var height = 0;
        FrameRate? rate = null;
        var color = "420";
        foreach (var field in line[Magic.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var value = field[1..];
            switch (field[0])
            {
                case 'W':
                    width = Side(value, "width", path);
                    break;
                case 'H':
                    height = Side(value, "height", path);
                    break;
                case 'F':
                    rate = Rate(value, path);
                    break;
                case 'C':
                    color = value;
                    break;
                case 'X':
                    isFullRange |= value == "COLORRANGE=FULL";
                    break;
                default:
                    // Interlacing, aspect and comments change nothing in the pixels.
                    break;
            }
        }

        if (!ColorSpaces.Contains(color, StringComparer.Ordinal))
        {
            throw Bad(path, $"its color space is C{color}");
        }

        if (width == 0 || height == 0)
        {
            throw Bad(path, "its header line has no frame size");
        }

        return new(width, height, rate ?? throw Bad(path, "its header line has no frame rate"));
    }

    private static int Side(string value, string what, string path) =>
        TryParse(value, out var side) && side is >= 1 and <= VideoFormat.MaxSide ? side : throw Bad(path, $"its {what} is '{value}'");

    private static FrameRate Rate(string value, string path)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && TryParse(value.AsSpan(0, colon), out var numerator) && numerator >= 1
            && TryParse(value.AsSpan(colon + 1), out var denominator) && denominator >= 1
            && FrameRate.IsInRange(numerator, denominator)
            ? new(numerator, denominator)
            : throw Bad(path, $"its frame rate is '{value}'");
    }

    // Digits alone, whatever the machine's culture.
    private static bool TryParse(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static MediaFormatException Bad(string path, string problem) => new(path, problem, Supported);
}
