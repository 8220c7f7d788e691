using ZegoCallKit.Publishing;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Microphone or camera, on or off.</summary>
internal readonly record struct EarlyTurn(bool IsCamera, bool IsOn)
{
    public string Name => IsCamera ? "MutePublishStreamVideo" : "MutePublishStreamAudio";

    /// <summary>Turns it in what a stream begins with.</summary>
    public PublishOptions Into(PublishOptions options) => IsCamera ? options with { VideoMuted = !IsOn } : options with { AudioMuted = !IsOn };

    /// <summary>Turns it on a stream.</summary>
    public Task TurnAsync(IPublication publication, CancellationToken cancellationToken) =>
        IsCamera ? publication.MuteVideoAsync(!IsOn, cancellationToken) : publication.MuteAudioAsync(!IsOn, cancellationToken);
}
