using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands for ordered real-time data.</summary>
internal sealed unsafe class SequentialDataCommands(EngineCore core) : ISequentialDataCommands
{
    public EngineResult<int> Create(string roomId)
    {
        using var room = new Utf8Text(roomId, stackalloc byte[Utf8Text.Scratch]);
        var manager = 0;
        fixed (byte* r = room)
        {
            var code = core.Native.CreateRealTimeSequentialDataManager(core.Handle, r, &manager);
            return new(code, manager);
        }
    }

    public EngineResult Destroy(int manager) => new(core.Native.DestroyRealTimeSequentialDataManager(core.Handle, manager));

    public EngineResult StartBroadcasting(int manager, string streamId) => OnStream(core.Native.RealTimeSequentialDataStartBroadcasting, manager, streamId);

    public EngineResult StopBroadcasting(int manager, string streamId) => OnStream(core.Native.RealTimeSequentialDataStopBroadcasting, manager, streamId);

    public EngineResult StartSubscribing(int manager, string streamId) => OnStream(core.Native.RealTimeSequentialDataStartSubscribing, manager, streamId);

    public EngineResult StopSubscribing(int manager, string streamId) => OnStream(core.Native.RealTimeSequentialDataStopSubscribing, manager, streamId);

    public EngineResult Send(int manager, string streamId, ReadOnlyMemory<byte> data)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        var sequence = 0;
        fixed (byte* s = stream, d = data.Span)
        {
            var code = core.Native.SendRealTimeSequentialData(core.Handle, d, (uint)data.Length, s, manager, &sequence);
            return new(code, sequence);
        }
    }

    private EngineResult OnStream(delegate* unmanaged[Cdecl]<nint, byte*, int, int> function, int manager, string streamId)
    {
        using var stream = new Utf8Text(streamId, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* s = stream)
        {
            return new(function(core.Handle, s, manager));
        }
    }
}
