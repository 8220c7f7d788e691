using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Desk;

namespace ZegoCallKit.DeskApp.Tests;

/// <summary>The app in this process, with its desk and without a port.</summary>
internal sealed class LessonServer : WebApplicationFactory<Program>
{
    /// <summary>Returns a client that talks to the desk inside the app, and gets its tokens from the app.</summary>
    public Task<ZegoClient> CreateParticipantAsync() => ZegoClient.CreateAsync(
        new ZegoClientOptions
        {
            AppId = 1_234_567_890,
            Engine = new DeskEngineFactory(Server.BaseAddress, new DeskEngineOptions { Connect = Server.CreateWebSocketClient().ConnectAsync }),
            TokenProvider = new LessonTokens(CreateClient()),
        },
        TestContext.Current.CancellationToken);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.ConfigureLogging(static logging => logging.ClearProviders());

        // The app's requests to ZEGO go to the desk in itself.
        builder.ConfigureTestServices(services => services.AddHttpClient(ServerApiServiceCollectionExtensions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Server.CreateHandler()));
    }
}
