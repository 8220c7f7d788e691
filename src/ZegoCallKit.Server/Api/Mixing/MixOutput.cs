using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents an output of a mixing task. It has either a <see cref="StreamId"/> or a <see cref="StreamUrl"/>. <see cref="Audio"/> makes one without video.</summary>
public sealed record MixOutput
{
    /// <summary>Creates an output.</summary>
    public MixOutput()
    {
    }

    // The reader of JSON sets what a text leaves out to zero, unless a constructor says otherwise.
    [JsonConstructor]
    internal MixOutput(int audioBitrate = 48_000, int channels = 1) => (AudioBitrate, Channels) = (audioBitrate, channels);

    /// <summary>Gets the id of the stream that the output becomes.</summary>
    public string? StreamId { get; init; }

    /// <summary>Gets the address of a CDN that the output is sent to (RTMP).</summary>
    public string? StreamUrl { get; init; }

    /// <summary>Gets the width in pixels: even, 2 to 3,000; 1 without video.</summary>
    public required int Width { get; init; }

    /// <summary>Gets the height in pixels: even, 2 to 3,000; 1 without video.</summary>
    public required int Height { get; init; }

    /// <summary>Gets the pictures per second: 1 to 60. ZEGO allows 20 unless it has raised the limit for the AppID.</summary>
    [JsonPropertyName("Fps")]
    public required int FrameRate { get; init; }

    /// <summary>Gets the bit rate of the video, in bits per second; 1 without video.</summary>
    public required int VideoBitrate { get; init; }

    /// <summary>Gets how the audio is encoded; HE-AAC by default.</summary>
    public MixAudioCodec AudioCodec { get; init; }

    /// <summary>Gets the bit rate of the audio, in bits per second; 48,000 by default.</summary>
    public int AudioBitrate { get; init; } = 48_000;

    /// <summary>Gets the number of audio channels: 1 (the default) or 2.</summary>
    [JsonPropertyName("SoundChannel")]
    public int Channels { get; init; } = 1;

    /// <summary>Gets the room that lists the output as one of its streams; <see langword="null"/> by default.</summary>
    [JsonPropertyName("TargetRoom")]
    public MixTarget? Target { get; init; }

    /// <summary>Creates an output without video, with the values that ZEGO recommends for it.</summary>
    /// <param name="streamId">The id of the stream that the output becomes.</param>
    /// <returns>The output.</returns>
    public static MixOutput Audio(string streamId) => new() { StreamId = streamId, Width = 1, Height = 1, FrameRate = 1, VideoBitrate = 1 };

    internal void Validate(string parameter)
    {
        OptionGuard.Check(StreamId is null != StreamUrl is null, parameter, nameof(StreamId), "or StreamUrl must be set, and not both");
        if (StreamId is not null)
        {
            ApiLimits.Stream(StreamId, OptionGuard.PathOf(parameter, nameof(StreamId)));
        }

        ApiLimits.Optional(StreamUrl, ApiLimits.UrlBytes, nameof(StreamUrl), OptionGuard.PathOf(parameter, nameof(StreamUrl)));
        if (Width != 1 || Height != 1)
        {
            OptionGuard.Check(Width is >= 2 and <= 3_000 && Height is >= 2 and <= 3_000 && Width % 2 == 0 && Height % 2 == 0, parameter, nameof(Width), $"and Height must be even, 2 to 3000; they are {Width} and {Height}");
        }

        OptionGuard.Range(FrameRate, 1, 60, parameter);
        OptionGuard.Range(VideoBitrate, 1, int.MaxValue, parameter);
        OptionGuard.Defined(AudioCodec, parameter);
        OptionGuard.Range(AudioBitrate, 1, int.MaxValue, parameter);
        OptionGuard.Range(Channels, 1, 2, parameter);
        Target?.Validate(OptionGuard.PathOf(parameter, nameof(Target)));
    }
}
