using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the recording of captured media to WAV and Y4M; this engine does not encode.</summary>
internal sealed class RecordingCommands(EngineMedia media) : IRecordingCommands
{
    public EngineResult StartRecording(string path, RecordingContent content, PublishChannel channel)
    {
        ArgumentNullException.ThrowIfNull(path);
        var outgoing = media.Channels[channel];
        return media.Run("startRecordingCapturedData", () => new EngineResult((int)outgoing.Recorder.Start(path, content)));
    }

    public EngineResult StopRecording(PublishChannel channel)
    {
        var outgoing = media.Channels[channel];
        return media.RunAlways("stopRecordingCapturedData", () =>
        {
            outgoing.Recorder.Stop();
            return EngineResult.Accepted;
        });
    }
}
