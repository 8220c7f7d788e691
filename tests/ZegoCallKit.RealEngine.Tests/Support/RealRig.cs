using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Express;

namespace ZegoCallKit.RealEngine.Tests.Support;

/// <summary>Runs ZEGO's own engine without a network: logins stay connecting, time is real, and there is one engine. Whether there are devices depends on the environment.</summary>
public sealed class RealRig : EngineRig
{
    public override RigCapabilities Capabilities =>
        RigCapabilities.EngineThreads | RigCapabilities.EndOnEngineThread | RigCapabilities.Capture | (Library.HasSoundDevices ? RigCapabilities.Devices : RigCapabilities.NoDevices);

    public override TimeProvider Time => TimeProvider.System;

    public override Task AdvanceAsync(TimeSpan time) => Task.Delay(time, Time);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var probe in Probes.Where(static probe => probe.Log.HasOpenResults))
        {
            // The results of refused commands arrive one after another and outlive the engine: after this result, none is left that could reach the next test.
            var last = probe.Run(static engine => engine.Messages.SendBroadcast("", ""));
            await probe.WaitForAsync<BroadcastMessageSent>(sent => sent.Sequence == last.Sequence, last.Begin, TimeSpan.FromMinutes(1));
        }

        GC.SuppressFinalize(this);
    }

    protected override void Inapplicable(RigCapabilities missing)
    {
        string[] reasons =
        [
            .. Reason(RigCapabilities.Cloud | RigCapabilities.FrameDelivery | RigCapabilities.Tokens | RigCapabilities.Kick, "it needs ZEGO's cloud, which no login reaches from here"),
            .. Reason(RigCapabilities.VirtualTime, "it takes minutes or exact moments, and the engine's time is real"),
            .. Reason(RigCapabilities.MultiEngine, "it needs several engines, and on Windows there is one a process"),
            .. Reason(RigCapabilities.NetworkControl, "it cuts a network that is not there"),
            .. Reason(RigCapabilities.Processing, "it hands pictures over for processing only when it captures them by itself"),
            .. Reason(RigCapabilities.Screens, "there is no screen under Wine without an X server"),
            .. Reason(RigCapabilities.RecordingEnds, "its recordings do not reliably end with their capture"),
            .. Reason(RigCapabilities.Devices, "it needs a microphone and a speaker, and Wine was given none"),
        ];
        Assert.Skip($"Not on the real engine: {string.Join("; ", reasons)}.");

        IEnumerable<string> Reason(RigCapabilities any, string reason) => (missing & any) == RigCapabilities.None ? [] : [reason];
    }

    protected override IZegoEngine CreateEngine(EngineUser user, bool online) => new ExpressEngineFactory(Library.Options).Create();
}
