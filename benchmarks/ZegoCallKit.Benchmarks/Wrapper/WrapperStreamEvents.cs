using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>The callbacks of streams as ZEGO's wrapper has them. Sound levels and frames reach their handlers on the engine's thread.</summary>
internal static unsafe class WrapperStreamEvents
{
    public static void Register(NativeSlots slots)
    {
        slots.Set(NativeCallback.PlayerStateUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPlayerState, int, byte*, nint, void>)&OnPlayerState, 0);
        slots.Set(NativeCallback.PublisherStateUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublisherState, int, byte*, nint, void>)&OnPublisherState, 0);
        slots.Set(NativeCallback.PlayerQualityUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPlayStreamQuality, nint, void>)&OnPlayerQuality, 0);
        slots.Set(NativeCallback.PublisherQualityUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublishStreamQuality, nint, void>)&OnPublisherQuality, 0);
        slots.Set(NativeCallback.RemoteSoundLevelInfoUpdate, (nint)(delegate* unmanaged[Cdecl]<nint, ZegoSoundLevelInfo*, uint, nint, void>)&OnLevels, 0);
        slots.Set(NativeCallback.CustomVideoRenderRemoteFrameData, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte**, uint*, ZegoVideoFrameParam, nint, void>)&OnVideo, 0);
        slots.Set(NativeCallback.PlayerAudioData, (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoAudioFrameParam, byte*, nint, void>)&OnAudio, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPlayerState(nint handle, byte* streamId, ZegoPlayerState state, int code, byte* extendedData, nint context)
    {
        if (WrapperHandlers.PlayerState is not null)
        {
            var stream = WrapperText.Read(streamId);
            var extended = WrapperText.Read(extendedData);
            var log = string.Format("onPlayerStateUpdate stream:{0} state:{1} code:{2} extended:{3}", stream, state, code, extended);
            WrapperHandlers.Post(_ => WrapperHandlers.PlayerState?.Invoke(stream, (int)state, code, extended));
            WrapperText.Log(log);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPublisherState(nint handle, byte* streamId, ZegoPublisherState state, int code, byte* extendedData, nint context)
    {
        if (WrapperHandlers.PublisherState is not null)
        {
            var stream = WrapperText.Read(streamId);
            var extended = WrapperText.Read(extendedData);
            var log = string.Format("onPublisherStateUpdate stream:{0} state:{1} code:{2} extended:{3}", stream, state, code, extended);
            WrapperHandlers.Post(_ => WrapperHandlers.PublisherState?.Invoke(stream, (int)state, code, extended));
            WrapperText.Log(log);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPlayerQuality(nint handle, byte* streamId, ZegoPlayStreamQuality quality, nint context)
    {
        if (WrapperHandlers.Quality is not null)
        {
            var stream = WrapperText.Read(streamId);
            var figures = new WrapperQuality<ZegoPlayStreamQuality>(quality);
            WrapperHandlers.Post(_ => WrapperHandlers.Quality?.Invoke(stream, figures));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPublisherQuality(nint handle, byte* streamId, ZegoPublishStreamQuality quality, nint context)
    {
        if (WrapperHandlers.Quality is not null)
        {
            var stream = WrapperText.Read(streamId);
            var figures = new WrapperQuality<ZegoPublishStreamQuality>(quality);
            WrapperHandlers.Post(_ => WrapperHandlers.Quality?.Invoke(stream, figures));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLevels(nint handle, ZegoSoundLevelInfo* list, uint count, nint context)
    {
        if (WrapperHandlers.Levels is { } handler)
        {
            var levels = new Dictionary<string, float>();
            foreach (var level in WrapperText.Structs<LevelStruct>(list, count))
            {
                levels[WrapperText.Read(level.StreamId)!] = level.Level;
            }

            handler(levels);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnVideo(nint handle, byte* streamId, byte** data, uint* length, ZegoVideoFrameParam param, nint context)
    {
        if (WrapperHandlers.Video is { } handler)
        {
            _ = WrapperText.Read(streamId);
            var format = new WrapperFormat
            {
                Kind = (int)param.Format,
                Strides = [param.Strides[0], param.Strides[1], param.Strides[2], param.Strides[3]],
                Width = param.Width,
                Height = param.Height,
                Rotation = param.Rotation,
            };
            handler((nint)data[0], length[0], format);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnAudio(nint handle, byte* data, uint length, ZegoAudioFrameParam param, byte* streamId, nint context)
    {
        if (WrapperHandlers.Audio is { } handler)
        {
            _ = WrapperText.Read(streamId);
            handler((nint)data, length, new WrapperFormat { Kind = (int)param.Channel, Width = (int)param.SampleRate });
        }
    }
}
