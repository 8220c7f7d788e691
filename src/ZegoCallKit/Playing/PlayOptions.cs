using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Represents the options for playing a stream.</summary>
public sealed record PlayOptions
{
    /// <summary>Gets the volume: 0 to 200; 100 is the original volume.</summary>
    public int Volume { get; init; } = 100;

    /// <summary>Gets whether audio is muted, so that it is not received.</summary>
    public bool AudioMuted { get; init; }

    /// <summary>Gets whether video is muted, so that it is not received.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>Gets the layer to play of a stream that carries several; by default the one that suits the network.</summary>
    public VideoLayer Layer { get; init; }

    /// <summary>
    /// Gets the key that decrypts the stream: 16, 24 or 32 bytes of UTF-8, the same as the publisher's <see cref="Publishing.PublishOptions.EncryptionKey"/>
    /// (ZEGO: <c>set_play_stream_decryption_key</c>); <see langword="null"/> for a stream that is not encrypted. The key is never logged.
    /// </summary>
    public string? DecryptionKey { get; init; }

    /// <summary>Gets the view that the engine draws to; <see langword="null"/> for none.</summary>
    public VideoView? View { get; init; }

    /// <summary>
    /// Gets the sink that receives the decoded audio on an engine thread; <see langword="null"/> for none. The caller keeps ownership: the sink is never
    /// disposed, and it is not called after the playback's <see cref="IPlayback.Completion"/> has completed.
    /// </summary>
    public IAudioSink? AudioSink { get; init; }

    /// <summary>
    /// Gets the sink that receives the decoded video on an engine thread, in <see cref="ZegoClientOptions.VideoSinkFormat"/>; <see langword="null"/> for
    /// none. The caller keeps ownership: the sink is never disposed, and it is not called after the playback's <see cref="IPlayback.Completion"/> has
    /// completed.
    /// </summary>
    public IVideoSink? VideoSink { get; init; }

    /// <summary>Returns the options as text without secrets: the value of <see cref="DecryptionKey"/> is never included, so that it cannot reach logs.</summary>
    /// <returns>The options without the key.</returns>
    public override string ToString() =>
        $"volume {Volume}{(AudioMuted ? ", audio muted" : "")}{(VideoMuted ? ", video muted" : "")}, layer {Layer}, {(DecryptionKey is null ? "no key" : "key")}";

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Volume, 0, 200, parameter);
        StreamKey.Check(DecryptionKey, nameof(DecryptionKey), parameter);
        OptionGuard.Defined(Layer, parameter);
    }
}
