using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Recording of what is captured, to a file.</summary>
public interface IRecordingCommands
{
    /// <summary>
    /// Records a channel (<c>start_recording_captured_data</c>). <see cref="CapturedRecordingUpdated"/> tells when it has begun: when the first frames are captured.
    /// It ends by <see cref="StopRecording"/> and with the channel's capture.
    /// </summary>
    /// <param name="path">The file; its suffix chooses the format: <c>.mp4</c>, <c>.flv</c> or <c>.aac</c> on the real engine, <c>.y4m</c> or <c>.wav</c> in memory.</param>
    /// <param name="content">Sound, pictures, or both.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1010002 the suffix is not supported, and <see cref="CapturedRecordingUpdated"/> says so inside the call.</returns>
    EngineResult StartRecording(string path, RecordingContent content, PublishChannel channel);

    /// <summary>Ends it (<c>stop_recording_captured_data</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>0, also when nothing is recorded.</returns>
    EngineResult StopRecording(PublishChannel channel);
}
