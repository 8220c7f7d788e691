using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Effects;
using ZegoCallKit.Effects.Licensing;

namespace Docs.Snippets;

public sealed class EffectsSnippets
{
    [Fact]
    public void Without_the_sdk_it_is_said_so() => Simulation.Run(async simulation =>
    {
        var folder = Directory.CreateTempSubdirectory("effects");
        var resources = folder.CreateSubdirectory("resources").FullName;
        foreach (var name in new[] { "CommonResources.bundle", "FaceWhiteningResources.bundle", "FaceDetectionModel.model" })
        {
            await File.WriteAllBytesAsync(Path.Join(resources, name), []);
        }

        try
        {
            var client = await simulation.CreateAsync();
            await Assert.ThrowsAsync<EffectsLibraryException>(() => BeautifyAsync(client, folder.FullName, simulation.Options.AppId, simulation.Options.AppSign));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    private static async Task BeautifyAsync(ZegoClient client, string sdk, uint appId, string appSign)
    {
        using var http = new HttpClient();

        #region effects-sdk
        var licenses = new EffectsLicenseClient(http, new EffectsLicenseClientOptions { AppId = appId, CacheFile = "effects-license.json" });
        await using var effects = await EffectsProcessor.CreateAsync(new EffectsOptions
        {
            LibraryPath = Path.Combine(sdk, "bin"),
            Resources = EffectsResources.FromFolder(Path.Combine(sdk, "resources")),
            LicenseProvider = licenses,
            AppSign = appSign,
            Settings = new EffectsSettings { Smooth = 60, Whiten = 30, BigEyes = 20 },
        });
        await using var adding = await client.Effects.AddVideoProcessorAsync(effects);   // before the first preview or publication
        effects.Settings = effects.Settings with { Smooth = 80 };                        // from the next frame on
        #endregion
    }
}
