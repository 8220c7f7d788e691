using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>Represents the processing of captured video and audio before they are previewed and sent: the engine's built-in beauty effects, and custom processors. All members can be called from any thread.</summary>
/// <remarks>Engines decide before they start what they hand over: list the channels in <see cref="ZegoClientOptions.ProcessedVideo"/>, or add the first processor before the first preview, publication or playback. Everything else can change while capturing.</remarks>
public interface IEffects
{
    /// <summary>Gets the engine's built-in beauty effects.</summary>
    IBeauty Beauty { get; }

    /// <summary>Adds a processor that changes a channel's captured frames, after the processors added before (ZEGO: <c>enable_custom_video_processing</c>).</summary>
    /// <param name="processor">The processor. The caller owns it; the library never disposes it.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>An object that removes the processor when disposed; after that completes, the processor is no longer called.</returns>
    /// <exception cref="ZegoException">The channel is not listed in <see cref="ZegoClientOptions.ProcessedVideo"/>, has had no processor yet, and something is previewed, published or played, so that the engine can no longer be told to hand over its video. Or the engine refused the command.</exception>
    Task<IAsyncDisposable> AddVideoProcessorAsync(IVideoFrameProcessor processor, PublishChannel channel = PublishChannel.Main, CancellationToken cancellationToken = default);

    /// <summary>Adds a processor that changes captured audio, after the processors added before (ZEGO: <c>enable_custom_audio_capture_processing</c>).</summary>
    /// <param name="processor">The processor. The caller owns it; the library never disposes it.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>An object that removes the processor when disposed; after that completes, the processor is no longer called.</returns>
    /// <exception cref="ZegoException">Audio is already being captured without processing: stop previews and publications first. Or the engine refused the command.</exception>
    Task<IAsyncDisposable> AddAudioProcessorAsync(IAudioFrameProcessor processor, CancellationToken cancellationToken = default);
}
