using InCall.Calling;
using InCall.Pictures;
using ZegoCallKit;
using ZegoCallKit.Effects;
using ZegoCallKit.Effects.Licensing;
using ZegoCallKit.Publishing;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses the separate ZegoEffects SDK on the video of a user in another room. It requires the library, its resources, and a license for your account.</summary>
internal sealed class EffectsFeature(string sdk, EffectsAccount account) : IFeature
{
    public string Name => "effects";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        await using var effects = await EffectsProcessor.CreateAsync(
            new EffectsOptions
            {
                LibraryPath = sdk,
                Resources = EffectsResources.FromFolder(sdk),
                LicenseProvider = new EffectsLicenseClient(http, new EffectsLicenseClientOptions { AppId = account.AppId }),
                AppSign = account.AppSign,
                TimeProvider = call.Time,
            },
            cancellationToken);
        EffectsFault? fault = null;
        using var faults = effects.Faults.Subscribe(told => fault = told);

        await using var erin = await call.NewClientAsync(static options => options, cancellationToken);
        await using var adding = await erin.Effects.AddVideoProcessorAsync(effects, cancellationToken: cancellationToken);
        await using var room = await erin.LoginRoomAsync(new RoomId("effects"), new RoomUser(new UserId("erin")), cancellationToken: cancellationToken);
        await using var publication = await room.PublishAsync(
            new StreamId("erin"),
            new PublishOptions { Audio = AudioInput.None, Video = VideoInput.From(new PortraitSource(CallContext.VideoFormat)) },
            cancellationToken);
        var before = await CheekAsync(call, publication, cancellationToken);
        effects.Settings = EffectsSettings.None with { Whiten = 100 };
        var after = await CheekAsync(call, publication, cancellationToken);

        Require(fault is null, $"ZegoEffects reported {fault?.Kind} (code {fault?.Code}) {fault?.Detail}");
        Require(after.Brightness > before.Brightness + 3, $"whitening changed the brightness from {before.Brightness:0.0} to {after.Brightness:0.0}");
        return $"whitening changed the brightness from {before.Brightness:0} to {after.Brightness:0}";
    }

    private static async Task<Skin> CheekAsync(CallContext call, IPublication publication, CancellationToken cancellationToken)
    {
        await call.DelayAsync(0.5, cancellationToken);
        return new Photo(await publication.TakeSnapshotAsync(cancellationToken)).Cheek();
    }
}
