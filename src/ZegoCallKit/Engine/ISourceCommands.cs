namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that select what a publish channel sends.</summary>
public interface ISourceCommands
{
    /// <summary>Selects the video source of a channel (<c>set_video_source</c>). Call it before preview and publishing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1000017 if the source is not possible on this channel or is a media player that does not exist.</returns>
    EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel);

    /// <summary>Selects the audio source of a channel (<c>set_audio_source</c>). Call it before preview and publishing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, 1000017 for a media player on the main channel, or 1023000 if the audio of a screen is on too many channels (at most two). Select another source before the engine is destroyed.</returns>
    EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel);

    /// <summary>Sets whether the microphone is captured in stereo (<c>set_audio_capture_stereo_mode</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableCaptureStereo(bool enable);

    /// <summary>Sets the image that is sent while the camera is off (<c>set_dummy_capture_image_path</c>).</summary>
    /// <param name="path">The path of a PNG or JPEG file; empty for none.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1000010 if this engine does not support it.</returns>
    EngineResult SetDummyCaptureImage(string path, PublishChannel channel);

    /// <summary>Draws an image over the video (<c>set_publish_watermark</c>).</summary>
    /// <param name="path">The path of a PNG file; empty removes the watermark.</param>
    /// <param name="area">The area of the watermark, in pixels of the encoded video.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, 1003055-1003058 if the file or area is not valid, or 1000010 if this engine does not support it.</returns>
    EngineResult SetWatermark(string path, System.Drawing.Rectangle area, PublishChannel channel);

    /// <summary>Sets whether the network time is sent along, so that subscribers can align streams (<c>set_stream_alignment_property</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetStreamAlignment(bool enable, PublishChannel channel);
}
