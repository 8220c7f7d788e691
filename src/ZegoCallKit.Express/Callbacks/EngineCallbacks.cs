#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>The engine's life, and what it says of each command.</summary>
internal static unsafe class EngineCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterDebugError(handle, &DebugError, id);
        native.RegisterApiCalledResult(handle, &ApiCalledResult, id);
        native.RegisterEngineStateUpdate(handle, &EngineStateUpdate, id);
        native.RegisterEngineUninit(handle, &EngineUninit, id);
        native.RegisterFatalError(handle, &FatalError, id);
        native.RegisterUploadLogResult(handle, &UploadLogResult, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DebugError(nint handle, int errorCode, byte* funcName, byte* info, nint id)
    {
        if (EngineTable.Find(id) is { } engine && !engine.Unheard.HasFlag(EngineReports.Mistakes))
        {
            try
            {
                engine.Raise(new DebugErrorOccurred(errorCode, engine.Texts.Get(funcName), engine.Texts.Get(info)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(DebugError), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ApiCalledResult(nint handle, int errorCode, byte* funcName, byte* info, nint id)
    {
        if (EngineTable.Find(id) is { } engine && !engine.Unheard.HasFlag(EngineReports.Calls))
        {
            try
            {
                engine.Raise(new ApiCalled(errorCode, engine.Texts.Get(funcName), engine.Texts.Get(info)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ApiCalledResult), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EngineStateUpdate(nint handle, ZegoEngineState state, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new EngineStateUpdated(state == ZegoEngineState.Start));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(EngineStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void EngineUninit(nint handle, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new EngineUninitialized());
                engine.Ended.Set();
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(EngineUninit), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void FatalError(nint handle, int errorCode, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new FatalErrorOccurred(errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(FatalError), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void UploadLogResult(nint handle, int seq, int errorCode, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new LogUploaded(seq, errorCode));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(UploadLogResult), fault);
            }
        }
    }
}
