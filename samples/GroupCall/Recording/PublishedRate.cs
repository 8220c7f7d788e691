using System.Globalization;
using System.Text.RegularExpressions;
using ZegoCallKit.Media;

namespace GroupCall.Recording;

/// <summary>Tells other programs the frame rate of a stream in its extra info, because a recording needs it and a received frame does not contain it.</summary>
internal static partial class PublishedRate
{
    /// <summary>Returns the extra info of a stream.</summary>
    public static string ToExtraInfo(FrameRate rate) => string.Create(CultureInfo.InvariantCulture, $$"""{"frameRate":"{{rate.Numerator}}/{{rate.Denominator}}"}""");

    /// <summary>Returns the frame rate in a stream's extra info, which others wrote; <see langword="null"/> if there is none.</summary>
    public static FrameRate? Of(string extraInfo)
    {
        var match = Pattern().Match(extraInfo);
        if (!match.Success)
        {
            return null;
        }

        try
        {
            return new FrameRate(int.Parse(match.Groups["frames"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            // Zero, or more frames than a file can have.
            return null;
        }
    }

    [GeneratedRegex("^\\{\"frameRate\":\"(?<frames>[0-9]{1,9})/(?<seconds>[0-9]{1,9})\"\\}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
