namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that select what a publish channel sends.</summary>
public interface ISourceCommands
{
    /// <summary>Selects the video source of a channel (<c>set_video_source</c>). Call it before preview and publishing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1000017 if the source is not possible on this channel.</returns>
    EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel);

    /// <summary>Selects the audio source of a channel (<c>set_audio_source</c>). Call it before preview and publishing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1023000 if the audio of a screen is on too many channels (at most two). Select another source before the engine is destroyed.</returns>
    EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel);
}
