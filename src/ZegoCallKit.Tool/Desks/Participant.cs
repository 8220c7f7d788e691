using Samples;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Who takes part in calls of a desk, and with which media. Its files have been checked.</summary>
internal sealed class Participant
{
    private const double LowestTone = 220;
    private const int Tones = 25;

    private static readonly VideoFormat Picture = new(640, 360, new FrameRate(15));

    private readonly string? _audio;
    private readonly string? _video;

    private Participant(Uri desk, UserId user, string? audio, string? video, TimeSpan? duration) => (Desk, User, _audio, _video, Duration) = (desk, user, audio, video, duration);

    public Uri Desk { get; }

    public UserId User { get; }

    /// <summary>Gets how long to stay; <see langword="null"/> until an interruption.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="ToolException">An option is not valid, or a file cannot be used.</exception>
    public static Participant Of(ParticipantSettings settings, ToolHost host)
    {
        if (!Uri.TryCreate(settings.Url, UriKind.Absolute, out var desk) || desk.Scheme is not ("http" or "https") || desk.UserInfo.Length > 0 || desk.Query.Length > 0)
        {
            throw ToolException.Refused("--url must be an address such as http://localhost:5090, without a user name, a password or a query.");
        }

        try
        {
            var participant = new Participant(
                new Uri(desk.GetLeftPart(UriPartial.Authority)),
                new UserId(settings.User ?? GuestName.Own),
                settings.Audio is { } audio ? host.FullPath(audio) : null,
                settings.Video is { } video ? host.FullPath(video) : null,
                settings.Seconds is { } seconds ? TimeSpan.FromSeconds(OptionValue.Number("--seconds", seconds, 1.0, 86_400)) : null);
            (participant.OpenAudio() as IDisposable)?.Dispose();
            (participant.OpenVideo() as IDisposable)?.Dispose();
            return participant;
        }
        catch (MediaFormatException fault)
        {
            throw ToolException.Refused(fault.Message, fault);
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused($"--user: {ArgumentText.Of(fault)}", fault);
        }
    }

    /// <summary>Opens the file, or a tone whose pitch depends on the user.</summary>
    public IAudioSource OpenAudio() => _audio is null
        ? new ToneSource(LowestTone * Math.Pow(2, User.Value.Sum(static c => c) % Tones / 12.0), AudioFormat.Default)
        : WavSource.Open(_audio, loop: true);

    /// <summary>Opens the file, or color bars.</summary>
    public IVideoSource OpenVideo() => _video is null ? new ColourBarsSource(Picture) : Y4mSource.Open(_video, loop: true);
}
