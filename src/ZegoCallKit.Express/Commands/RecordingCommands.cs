using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that record captured media.</summary>
internal sealed unsafe class RecordingCommands(EngineCore core) : IRecordingCommands
{
    private const int PathCapacity = 1024;

    public EngineResult StartRecording(string path, RecordingContent content, PublishChannel channel)
    {
        Channels.Check(channel);
        var config = new ZegoDataRecordConfig { RecordType = (ZegoDataRecordType)content };
        return Utf8.Write(path, config.FilePath, PathCapacity)
            ? new(core.Native.StartRecordingCapturedData(core.Handle, config, (ZegoPublishChannel)channel))
            : new((int)ZegoErrorCode.RecordFilePathTooLong);
    }

    public EngineResult StopRecording(PublishChannel channel) => new(core.Native.StopRecordingCapturedData(core.Handle, Channels.Check(channel)));
}
