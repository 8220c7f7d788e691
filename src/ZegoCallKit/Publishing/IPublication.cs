using ZegoCallKit.Collections;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Publishing;

/// <summary>A stream that this client publishes. Dispose it to stop.</summary>
public interface IPublication : IAsyncDisposable
{
    /// <summary>The stream.</summary>
    StreamId Id { get; }

    /// <summary>Its channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>Where it stands; completes after <see cref="PublicationPhase.Ended"/>.</summary>
    IObservableState<PublicationState> State { get; }

    /// <summary>How it goes, every 3 s; <see cref="QualityLevel.Unknown"/> before the first measurement.</summary>
    IObservableState<PublishQuality> Quality { get; }

    /// <summary>How it goes in a word, and why.</summary>
    IObservableState<StreamHealth> Health { get; }

    /// <summary>Completes, never fails, when publishing is over.</summary>
    Task<PublicationEnd> Completion { get; }

    /// <summary>Stops or resumes sending audio; capture goes on (ZEGO: <c>mute_publish_stream_audio</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ZegoException">Publishing is over, or the engine refused.</exception>
    Task MuteAudioAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Stops or resumes sending video; capture goes on (ZEGO: <c>mute_publish_stream_video</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ZegoException">Publishing is over, or the engine refused.</exception>
    Task MuteVideoAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Tells others something about the stream (ZEGO: <c>set_stream_extra_info</c>); the newest wins.</summary>
    /// <param name="extraInfo">At most 1,023 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">The info is longer; nothing was sent.</exception>
    /// <exception cref="ZegoException">Publishing is over, or the engine or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task SetExtraInfoAsync(string extraInfo, CancellationToken cancellationToken = default);

    /// <summary>Changes encoded size, bitrate and frame rate while publishing (ZEGO: <c>set_video_config</c>).</summary>
    /// <param name="config">The new configuration; codec and key frame interval take effect only at the next publishing.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ArgumentException">The configuration is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">Publishing is over, or the engine refused.</exception>
    Task SetVideoConfigAsync(VideoConfig config, CancellationToken cancellationToken = default);

    /// <summary>Pushes audio; only with <see cref="AudioInput.Pushed"/>. Call it at the audio's own pace, from any one thread.</summary>
    /// <param name="frame">The audio; it is copied.</param>
    /// <exception cref="InvalidOperationException">The publication's audio comes from elsewhere.</exception>
    /// <exception cref="ZegoException">The engine refused it, or publishing is over.</exception>
    void SendAudio(in AudioFrame frame);

    /// <summary>Pushes a picture; only with <see cref="VideoInput.Pushed"/>. Call it at the video's own pace, from any one thread.</summary>
    /// <param name="frame">The picture; it is copied.</param>
    /// <exception cref="InvalidOperationException">The publication's video comes from elsewhere.</exception>
    /// <exception cref="ZegoException">The engine refused it, or publishing is over.</exception>
    void SendVideo(in VideoFrame frame);

    /// <summary>Sends data along with the pictures (ZEGO: <c>send_sei</c>). They may be lost on the way, and go only while pictures do. Players receive them as <see cref="Playing.IPlayback.SeiMessages"/>.</summary>
    /// <param name="data">1 to 4,096 bytes; they are copied.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the engine has taken them.</returns>
    /// <exception cref="ArgumentException">The data have no or too many bytes; nothing was sent.</exception>
    /// <exception cref="ZegoException">They are more than 30 in a second and were not sent, for they would come late; or publishing is over.</exception>
    Task SendSeiAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default);

    /// <summary>Takes a picture of what is captured (ZEGO: <c>take_publish_stream_snapshot</c>): the next that comes.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The picture; <see cref="Media.Files.PngFile"/> writes it to a file.</returns>
    /// <exception cref="ZegoException">It is published without video (1003030), or publishing is over.</exception>
    /// <exception cref="ZegoTimeoutException">No pictures came within <see cref="ZegoTimeouts.Command"/> (1003030).</exception>
    Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops publishing (ZEGO: <c>stop_publishing_stream</c>). Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the stop goes on.</param>
    /// <returns>Completes when publishing is over.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
