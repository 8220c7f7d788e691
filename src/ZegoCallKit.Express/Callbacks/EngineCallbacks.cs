using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about the engine's state and about each command.</summary>
internal static unsafe class EngineCallbacks
{
    public static void DebugError(EngineCore engine, int errorCode, byte* funcName, byte* info)
    {
        if (!engine.Unheard.HasFlag(EngineReports.Mistakes))
        {
            engine.Raise(new DebugErrorOccurred(errorCode, engine.Texts.Get(funcName), engine.Texts.Get(info)));
        }
    }

    public static void ApiCalledResult(EngineCore engine, int errorCode, byte* funcName, byte* info)
    {
        if (!engine.Unheard.HasFlag(EngineReports.Calls))
        {
            engine.Raise(new ApiCalled(errorCode, engine.Texts.Get(funcName), engine.Texts.Get(info)));
        }
    }

    public static void EngineStateUpdate(EngineCore engine, ZegoEngineState state) =>
        engine.Raise(new EngineStateUpdated(state == ZegoEngineState.Start));

    public static void EngineUninit(EngineCore engine)
    {
        engine.Raise(new EngineUninitialized());
        engine.Ended.Set();
    }

    public static void FatalError(EngineCore engine, int errorCode) =>
        engine.Raise(new FatalErrorOccurred(errorCode));

    public static void UploadLogResult(EngineCore engine, int seq, int errorCode) =>
        engine.Raise(new LogUploaded(seq, errorCode));
}
