record File(double read) {}
