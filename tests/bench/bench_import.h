#pragma once

class BenchTable;

/// Imports members from XLSX into an empty shop, writes them out again and takes the import back.
void benchImport(BenchTable &table);
