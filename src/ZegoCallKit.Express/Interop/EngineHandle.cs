using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Interop;

/// <summary>Represents the engine's own handle. On Windows and macOS it is always NULL: there is one engine per process, and it ignores the handle.</summary>
internal sealed unsafe class EngineHandle : SafeHandle
{
    private readonly NativeFunctions _native;

    public EngineHandle(NativeFunctions native)
        : base(0, ownsHandle: true)
    {
        _native = native;
        SetHandle(native.EngineCreateHandle());
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        _native.EngineDestroyHandle(handle);
        return true;
    }
}
