namespace ZegoCallKit.Engine;

/// <summary>What a publish channel sends.</summary>
public interface ISourceCommands
{
    /// <summary>Chooses the video of a channel (<c>set_video_source</c>), before preview and publishing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1000017 not possible on this channel, or a media player that does not exist.</returns>
    EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel);

    /// <summary>Chooses the audio of a channel (<c>set_audio_source</c>), before preview and publishing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1000017 a media player on the main channel; 1023000 the sound of a screen on too many channels, two at most; choose another source before the engine is destroyed.</returns>
    EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel);

    /// <summary>Captures the microphone in stereo (<c>set_audio_capture_stereo_mode</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult EnableCaptureStereo(bool enable);

    /// <summary>The picture sent while the camera is off (<c>set_dummy_capture_image_path</c>).</summary>
    /// <param name="path">A PNG or JPEG file; empty for none.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1000010 not in this engine.</returns>
    EngineResult SetDummyCaptureImage(string path, PublishChannel channel);

    /// <summary>Draws an image over the video (<c>set_publish_watermark</c>).</summary>
    /// <param name="path">A PNG file; empty removes it.</param>
    /// <param name="area">Where, in pixels of the encoded picture.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1003055-1003058 bad file or area; 1000010 not in this engine.</returns>
    EngineResult SetWatermark(string path, System.Drawing.Rectangle area, PublishChannel channel);

    /// <summary>Sends the network time along so that players can align streams (<c>set_stream_alignment_property</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult SetStreamAlignment(bool enable, PublishChannel channel);
}
