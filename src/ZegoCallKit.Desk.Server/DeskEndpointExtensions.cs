using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZegoCallKit.Desk.Server.Api;
using ZegoCallKit.Desk.Server.Api.Feed;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Server.Page;
using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.AspNetCore;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Desk.Server;

/// <summary>Maps the endpoints of the desk.</summary>
public static class DeskEndpointExtensions
{
    /// <summary>The path of ZEGO's server API, for <see cref="ServerApiOptions.Address"/>.</summary>
    public const string ServerApiPath = "/desk/api/zego";

    /// <summary>
    /// Maps the desk: the participants' WebSocket at <c>/desk/engine</c>, its HTTP endpoints below <c>/desk/api</c>, ZEGO's server API at <c>/desk/api/zego</c>, its page at <c>/</c>, and the signaling server at <c>/calls</c>, unless the host has its own.
    /// docs/concepts/desk-protocol.md describes all of them.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>A builder that adds conventions to the endpoints.</returns>
    /// <exception cref="InvalidOperationException"><c>AddZegoDesk</c> was not called, or the environment is <c>Production</c> and the options do not allow it.</exception>
    public static IEndpointConventionBuilder MapZegoDesk(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var options = services.GetService<DeskOptions>() ?? throw new InvalidOperationException("Call builder.Services.AddZegoDesk() before MapZegoDesk.");
        if (!options.AllowProduction && services.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            throw new InvalidOperationException(
                "The desk is for development and tests: it has no accounts, and everybody who reaches it may do everything. The environment is Production. "
                + "Set it, for example with ASPNETCORE_ENVIRONMENT=Development, or set DeskOptions.AllowProduction if you are sure.");
        }

        StopWithHost(services);
        var gate = services.GetRequiredService<AccessGate>();
        var group = endpoints.MapGroup("");
        group.AddEndpointFilter(async (invocation, next) => await gate.AdmitAsync(invocation.HttpContext).ConfigureAwait(false) ? await next(invocation).ConfigureAwait(false) : Results.Empty);
        var api = services.GetRequiredService<ApiEndpoints>();
        api.Map(group);
        services.GetRequiredService<RecordingEndpoints>().Map(group);
        group.Map(WireProtocol.EnginePath, WebSockets(endpoints, gate, services.GetRequiredService<DeskHub>().RunAsync));
        group.Map("/desk/api/feed", WebSockets(endpoints, gate, api.RunFeedAsync));
        group.Map("/desk/api/watch", WebSockets(endpoints, gate, api.RunWatcherAsync));
        group.MapZegoServerApi(ServerApiPath, services.GetRequiredService<ServerApiResponder>()).Add(endpoint => endpoint.RequestDelegate = Admit(gate, endpoint.RequestDelegate!));
        group.MapDeskPage();
        if (services.GetService<RingKeys>() is not null)
        {
            endpoints.MapCallSignaling(WireProtocol.CallPath);
        }

        return group;
    }

    private static void StopWithHost(IServiceProvider services)
    {
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        stopping.Register(services.GetRequiredService<DeskHub>().StopAll);
        stopping.Register(services.GetRequiredService<DeskFeed>().StopAll);
        stopping.Register(services.GetRequiredService<Watchers>().StopAll);
    }

    private static RequestDelegate Admit(AccessGate gate, RequestDelegate next) => async context =>
    {
        if (await gate.AdmitAsync(context).ConfigureAwait(false))
        {
            await next(context).ConfigureAwait(false);
        }
    };

    // Endpoint filters do not run for request delegates.
    private static RequestDelegate WebSockets(IEndpointRouteBuilder endpoints, AccessGate gate, Func<WebSocket, Task> run)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Use(next => Admit(gate, next));
        pipeline.Run(context => SocketRequest.RunAsync(context, run));
        return pipeline.Build();
    }
}
