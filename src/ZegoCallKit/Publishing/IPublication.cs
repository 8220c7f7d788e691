using ZegoCallKit.Collections;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Publishing;

/// <summary>Represents a stream that this client publishes. Dispose it to stop.</summary>
public interface IPublication : IAsyncDisposable
{
    /// <summary>Gets the id of the stream.</summary>
    StreamId StreamId { get; }

    /// <summary>Gets the channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>Gets the current state, and its changes; completes after <see cref="PublicationPhase.Ended"/>.</summary>
    IObservableState<PublicationState> State { get; }

    /// <summary>Gets the quality of the publication, updated every 3 s; <see cref="QualityLevel.Unknown"/> before the first measurement.</summary>
    IObservableState<PublishQuality> Quality { get; }

    /// <summary>Gets the health of the publication: a verdict and the reasons for it, including stalls.</summary>
    IObservableState<StreamHealth> Health { get; }

    /// <summary>
    /// Gets whether the user speaks into the microphone while the audio of this publication is muted, so that a program can say so: <see langword="true"/>
    /// after half a second of sound, <see langword="false"/> after 2 s of silence or as soon as the audio is sent again. Requires sound levels
    /// (<see cref="ZegoClientOptions.SoundLevelInterval"/>) and <see cref="AudioInput.Microphone"/>. A microphone that is muted itself
    /// (<see cref="Devices.IMicrophone.SetMutedAsync"/>) may deliver nothing to measure.
    /// </summary>
    IObservableState<bool> SpeakingWhileMuted { get; }

    /// <summary>Gets a task that completes when publishing has ended and observers of <see cref="State"/> have been told so, which slow ones can delay by 0.2 s at most; it never fails.</summary>
    Task<PublicationEnd> Completion { get; }

    /// <summary>Stops or resumes sending audio; capture continues (ZEGO: <c>mute_publish_stream_audio</c>).</summary>
    /// <param name="mute"><see langword="true"/> to stop sending audio; <see langword="false"/> to resume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">Publishing has ended, or the engine refused the command.</exception>
    Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Stops or resumes sending video; capture continues (ZEGO: <c>mute_publish_stream_video</c>).</summary>
    /// <param name="mute"><see langword="true"/> to stop sending video; <see langword="false"/> to resume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">Publishing has ended, or the engine refused the command.</exception>
    Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Sets the extra info of the stream for the other users (ZEGO: <c>set_stream_extra_info</c>); the latest value wins.</summary>
    /// <param name="extraInfo">The extra info: at most 1,023 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has accepted the value.</returns>
    /// <exception cref="ArgumentException">The extra info is too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Publishing has ended, or the engine or the server refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task SetExtraInfoAsync(string extraInfo, CancellationToken cancellationToken = default);

    /// <summary>Changes the encoded size, the bitrate and the frame rate while publishing (ZEGO: <c>set_video_config</c>).</summary>
    /// <param name="config">The new configuration. The codec and the key frame interval take effect only the next time the stream is published.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">The configuration is not valid; nothing was sent.</exception>
    /// <exception cref="ZegoException">Publishing has ended, or the engine refused the command.</exception>
    Task SetVideoConfigAsync(VideoConfig config, CancellationToken cancellationToken = default);

    /// <summary>Sends an audio frame; only with <see cref="AudioInput.Pushed"/>. Call it at the pace of the audio, from one thread at a time.</summary>
    /// <param name="frame">The audio frame, which is copied.</param>
    /// <exception cref="InvalidOperationException">The publication's audio comes from another input.</exception>
    /// <exception cref="ZegoException">The engine refused the frame, or publishing has ended.</exception>
    void SendAudio(in AudioFrame frame);

    /// <summary>Sends a video frame; only with <see cref="VideoInput.Pushed"/>. Call it at the pace of the video, from one thread at a time.</summary>
    /// <param name="frame">The video frame, which is copied.</param>
    /// <exception cref="InvalidOperationException">The publication's video comes from another input.</exception>
    /// <exception cref="ZegoException">The engine refused the frame, or publishing has ended.</exception>
    void SendVideo(in VideoFrame frame);

    /// <summary>
    /// Sends data along with the video (ZEGO: <c>send_sei</c>). The data may be lost in transit, and is sent only while video is. Players receive it through
    /// <see cref="Playing.IPlayback.SeiMessages"/>.
    /// </summary>
    /// <param name="data">The data: 1 to 4,096 bytes, which are copied.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has accepted the data.</returns>
    /// <exception cref="ArgumentException">The data is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">
    /// More than 30 messages were sent within a second, so this one was not sent because it would arrive late; or publishing has ended.
    /// </exception>
    Task SendSeiAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default);

    /// <summary>Takes a snapshot of the next video frame that is captured (ZEGO: <c>take_publish_stream_snapshot</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The image; <see cref="Media.Files.PngFile"/> writes it to a file.</returns>
    /// <exception cref="ZegoException">The stream is published without video (1003030), or publishing has ended.</exception>
    /// <exception cref="ZegoTimeoutException">No video frame arrived within <see cref="ZegoTimeouts.Command"/> (1003030).</exception>
    Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops publishing (ZEGO: <c>stop_publishing_stream</c>). Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when publishing has ended.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
