using ZegoCallKit.Publishing;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Turns the microphone or the camera on or off.</summary>
internal readonly record struct MediaSwitch(bool IsCamera, bool IsOn)
{
    public string Name => IsCamera ? "MutePublishStreamVideo" : "MutePublishStreamAudio";

    /// <summary>Applies the switch to the options of a stream that is about to start.</summary>
    public PublishOptions ApplyTo(PublishOptions options) => IsCamera ? options with { VideoMuted = !IsOn } : options with { AudioMuted = !IsOn };

    /// <summary>Applies it to a stream.</summary>
    public Task ApplyAsync(IPublication publication, CancellationToken cancellationToken) =>
        IsCamera ? publication.SetVideoMutedAsync(!IsOn, cancellationToken) : publication.SetAudioMutedAsync(!IsOn, cancellationToken);
}
