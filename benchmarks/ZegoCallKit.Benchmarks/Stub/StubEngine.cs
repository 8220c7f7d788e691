using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Stub;

/// <summary>
/// An engine that does the minimum: it accepts every command, and answers logins, publications and playbacks on its own thread. The kit and the floor use the same one.
/// </summary>
internal static unsafe class StubEngine
{
    /// <summary>The handle of the floor; the kit's handles are positive.</summary>
    public const nint FloorHandle = -1;

    private static readonly nint Nothing = NativeStreams.Text("{}");
    private static int Sequence;

    /// <summary>Gets or sets the callbacks and counters of the floor.</summary>
    public static StubSide Floor { get; set; } = new(new NativeSlots());

    /// <summary>Gets or sets the callbacks and counters of the kit.</summary>
    public static StubSide Kit { get; set; } = new(new NativeSlots());

    public static delegate* unmanaged[Cdecl]<nint, byte*, ZegoUser, ZegoRoomConfig*, int*, int> Login => &OnLogin;

    public static delegate* unmanaged[Cdecl]<nint, byte*, int*, int> Logout => &OnLogout;

    public static delegate* unmanaged[Cdecl]<nint, byte*, ZegoCanvas*, ZegoPlayerConfig, int> StartPlaying => &OnStartPlaying;

    public static delegate* unmanaged[Cdecl]<nint, byte*, int> StopPlaying => &OnStopPlaying;

    public static delegate* unmanaged[Cdecl]<byte*, byte*, int> Log => &OnLog;

    /// <summary>Returns the function of an export that does more than accept; otherwise 0.</summary>
    public static nint Find(string export) => export switch
    {
        "zego_express_engine_init_with_profile" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoEngineProfile, int>)&OnInit,
        "zego_express_engine_uninit_async" => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnUninit,
        "zego_express_login_room_with_callback" => (nint)Login,
        "zego_express_logout_room_with_callback" => (nint)Logout,
        "zego_express_start_publishing_stream_with_config" => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublisherConfig, ZegoPublishChannel, int>)&OnStartPublishing,
        "zego_express_start_playing_stream_with_config" => (nint)StartPlaying,
        "zego_express_stop_playing_stream" => (nint)StopPlaying,
        "zego_express_engine_create_handle" or "zego_express_engine_destroy_handle" or "zego_express_get_version" => 0,
        _ => NativeRegistrations.Find(export) == 0 ? (nint)(delegate* unmanaged[Cdecl]<int>)&OnAnything : 0,
    };

    private static StubSide Of(nint handle) => handle == FloorHandle ? Floor : Kit;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAnything() => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLog(byte* text, byte* module) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnInit(nint handle, ZegoEngineProfile profile) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnUninit(nint handle)
    {
        NativeCalls.EngineUninit(Of(handle).Slots);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLogin(nint handle, byte* roomId, ZegoUser user, ZegoRoomConfig* config, int* sequence)
    {
        *sequence = Interlocked.Increment(ref Sequence);
        NativeCalls.RoomStateChanged(Of(handle).Slots, roomId, ZegoRoomStateChangedReason.Logining, 0, (byte*)Nothing);
        StubThread.Post(new StubEvent(Of(handle), StubEventKind.LoggedIn, roomId, *sequence));
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLogout(nint handle, byte* roomId, int* sequence)
    {
        *sequence = Interlocked.Increment(ref Sequence);
        NativeCalls.RoomStateChanged(Of(handle).Slots, roomId, ZegoRoomStateChangedReason.Logout, 0, (byte*)Nothing);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnStartPublishing(nint handle, byte* streamId, ZegoPublisherConfig config, ZegoPublishChannel channel)
    {
        StubThread.Post(new StubEvent(Of(handle), StubEventKind.Publishing, streamId));
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnStartPlaying(nint handle, byte* streamId, ZegoCanvas* canvas, ZegoPlayerConfig config)
    {
        var side = Of(handle);
        StubThread.Post(new StubEvent(side, StubEventKind.Playing, streamId));
        Interlocked.Increment(ref side.Started);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnStopPlaying(nint handle, byte* streamId)
    {
        var side = Of(handle);
        NativeCalls.PlayerStateUpdate(side.Slots, streamId, ZegoPlayerState.NoPlay, 0, (byte*)Nothing);
        Interlocked.Increment(ref side.Stopped);
        return 0;
    }
}
