using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ZegoCallKit.Desk.Server.Page;

/// <summary>Maps the desk's page: its start at <c>/</c>, and its other files below <c>/desk/page</c>.</summary>
internal static class DeskPageEndpoints
{
    private const string Folder = "/desk/page/";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Gets the headers of every response: the page loads nothing from other hosts, evaluates no code from text, and must not be embedded in another page.</summary>
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Headers =
    [
        new("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'"),
        new("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self)"),
        new("Referrer-Policy", "no-referrer"),
        new("X-Content-Type-Options", "nosniff"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Cache-Control", "no-cache"),
    ];

    /// <summary>Maps the page.</summary>
    /// <param name="endpoints">The application or a group of its endpoints.</param>
    public static void MapDeskPage(this IEndpointRouteBuilder endpoints)
    {
        // One endpoint for all files, because mapping each of them would delay the host's start by a millisecond.
        endpoints.MapMethods("/", Methods, static (HttpContext context) => Serve(context, PageFiles.Start)).ExcludeFromDescription();
        endpoints.MapMethods(Folder + "{**path}", Methods, static (HttpContext context, string? path) => path is PageFiles.Start ? TypedResults.NotFound() : Serve(context, path)).ExcludeFromDescription();
    }

    private static IResult Serve(HttpContext context, string? path)
    {
        if (path is null || !PageFiles.All.TryGetValue(path, out var file))
        {
            return TypedResults.NotFound();
        }

        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        return TypedResults.Bytes(file.Content, file.ContentType, entityTag: file.Tag);
    }
}
