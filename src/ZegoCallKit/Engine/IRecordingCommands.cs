using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that record captured audio and video to a file.</summary>
public interface IRecordingCommands
{
    /// <summary>
    /// Starts recording a channel (<c>start_recording_captured_data</c>). <see cref="CapturedRecordingUpdated"/> reports when it has begun, which is when the first frames are captured.
    /// The recording ends with <see cref="StopRecording"/> or when the channel stops capturing.
    /// </summary>
    /// <param name="path">The path of the file; its suffix selects the format: <c>.mp4</c>, <c>.flv</c> or <c>.aac</c> on the real engine, <c>.y4m</c> or <c>.wav</c> on the in-memory engine.</param>
    /// <param name="content">Whether to record audio, video, or both.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1010002 if the suffix is not supported, which <see cref="CapturedRecordingUpdated"/> also reports during the call.</returns>
    EngineResult StartRecording(string path, RecordingContent content, PublishChannel channel);

    /// <summary>Stops recording (<c>stop_recording_captured_data</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, even if nothing is recorded.</returns>
    EngineResult StopRecording(PublishChannel channel);
}
