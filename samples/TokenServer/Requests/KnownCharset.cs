using System.Text;

namespace TokenServer.Requests;

/// <summary>Refuses bodies in an unsupported encoding, which is the client's fault and not the server's.</summary>
internal static class KnownCharset
{
    public static Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        var charset = context.Request.GetTypedHeaders().ContentType?.Charset.Value?.Trim('"');
        return charset is null || IsKnown(charset)
            ? next(context)
            : TypedResults.Problem("The charset of the request is unknown. Use UTF-8.", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
    }

    private static bool IsKnown(string charset)
    {
        try
        {
            _ = Encoding.GetEncoding(charset);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
