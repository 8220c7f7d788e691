using ZegoCallKit.Express;

namespace ZegoCallKit.Tool.Engines;

/// <summary>Checks a library, also by loading it.</summary>
/// <param name="host">The environment.</param>
internal sealed class LibraryChecker(ToolHost host)
{
    /// <summary>Reports on a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="load">Whether to load it if it is for this process and nothing speaks against it.</param>
    public LibraryReport Check(FoundLibrary library, bool load)
    {
        var report = LibraryReport.Of(library);
        if (!load || report.Problem is not null || !library.Inspection!.Image.FitsThisProcess)
        {
            return report;
        }

        try
        {
            return report with { Version = host.LoadLibrary(library.Path) };
        }
        catch (ZegoLibraryException fault)
        {
            return report with { Problem = fault.Message };
        }
    }
}
