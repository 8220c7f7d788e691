using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Playing;

/// <summary>Chooses how a stream is played: as it was requested and set, otherwise as the room's options say. Used in the state loop.</summary>
/// <param name="core">The client.</param>
/// <param name="streams">The streams of the room.</param>
/// <param name="preferences">How streams were requested and set.</param>
/// <param name="optionsFor">The room option that chooses how a stream is played; <see langword="null"/> for the defaults.</param>
internal sealed class PlayOptionsChooser(ClientCore core, TrackedSet<StreamId, StreamInfo> streams, PlayPreferences preferences, Func<StreamInfo, PlayOptions>? optionsFor)
{
    // The name of the room option.
    private const string PlayOptionsFor = "PlayOptionsFor";

    private static readonly PlayOptions Default = new();

    public PlayOptions Choose(StreamId id, bool isVideoMuted)
    {
        var (asked, set) = preferences.Of(id);
        var options = set.ApplyTo(asked ?? Automatic(id));
        return isVideoMuted && !options.VideoMuted ? options with { VideoMuted = true } : options;
    }

    private PlayOptions Automatic(StreamId id)
    {
        if (optionsFor is null || streams.Find(id) is not { } stream)
        {
            return Default;
        }

        try
        {
            var options = optionsFor(stream) ?? throw new InvalidOperationException($"{PlayOptionsFor} returned null for stream '{id}'.");
            options.Validate(PlayOptionsFor);
            return options;
        }
#pragma warning disable CA1031 // The exception thrown by the user's code is reported; the stream is played with the defaults.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            core.Fault($"{PlayOptionsFor} for {id}", fault);
            return Default;
        }
    }
}
